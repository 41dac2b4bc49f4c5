/** Mail about requests: who handles them is told when 50, 80 and 100 % of the time have gone. */
export { codeOf, type EscalationOptions, startEscalations, tellDue } from './escalations.ts'
export { dayText } from './message.ts'
export { type Mailer, type MailSettings, mailSettings, openMailer } from './smtp.ts'
