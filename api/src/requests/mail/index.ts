/** Mail about requests: who handles them is told when 50, 80 and 100 % of the time have gone. */
export { type EscalationOptions, startEscalations, tellDue } from './escalations.ts'
export { type Mailer, type MailSettings, mailSettings, openMailer } from './smtp.ts'
