import type { ColumnDefinitionInput } from '../../testkit/generated/operations.ts'

type Meaning = Pick<ColumnDefinitionInput, 'category' | 'sensitive' | 'necessity'>

const personal = (category: string, necessity: string): Meaning => ({ category, necessity, sensitive: false })
const sensitive = (category: string, necessity: string): Meaning => ({ category, necessity, sensitive: true })
const technical = (necessity: string): Meaning => ({ category: null, necessity, sensitive: false })

/** What a column of this name means, wherever it stands. Categories: the Fides taxonomy of data categories. */
const meanings: Record<string, Meaning> = {
  customer_id: personal('user.unique_id', 'Ties what belongs to one customer together.'),
  email: personal('user.contact.email', 'Confirms orders; carries the letters asked for.'),
  name: personal('user.name', 'Addresses the parcel.'),
  phone: personal('user.contact.phone_number', 'The courier calls before delivery.'),
  street: personal('user.contact.address.street', 'Delivers the parcel.'),
  postcode: personal('user.contact.address.postal_code', 'Delivers the parcel; picks the warehouse.'),
  country: personal('user.contact.address.country', 'Decides tax and language.'),
  birth_date: sensitive('user.demographic.date_of_birth', 'Birthday gift; asked in the welcome quiz.'),
  gender: sensitive('user.demographic.gender', 'Asked in the welcome quiz, voluntary.'),
  household_size: personal('user.demographic', 'Suggests pack sizes.'),
  skin_type: sensitive('user.health_and_medical', 'Suggests care products; asked in the welcome quiz.'),
  consent_profiling: personal('user.privacy_preferences', 'Decides who may be profiled.'),
  consent_marketing: personal('user.privacy_preferences', 'Decides who may be written to.'),
  loyalty_tier: personal('user.account.settings', 'Decides the discount.'),
  points: personal('user.account', 'The balance to spend.'),
  order_id: personal('user.behavior.purchase_history', 'Names the order.'),
  sku: personal('user.behavior.purchase_history', 'What was bought.'),
  quantity: personal('user.behavior.purchase_history', 'How many were bought.'),
  total_eur: personal('user.financial', 'The invoice.'),
  placed_at: personal('user.behavior.purchase_history', 'When it was bought.'),
  card_last4: personal('user.payment', 'Refunds to the same card.'),
  return_reason: personal('user.content.private', 'Decides on the refund.'),
  review: personal('user.content.public', 'Helps others to choose.'),
  device_id: personal('user.device.device_id', 'Keeps the cart on one device.'),
  ip_address: personal('user.device.ip_address', 'Fraud checks.'),
  page_url: personal('user.behavior.browsing_history', 'Finds what visitors look for.'),
  seen_at: personal('user.behavior.browsing_history', 'Orders the visits in time.'),
  ticket_id: personal('user.content', 'Names the conversation.'),
  subject: personal('user.content.private', 'Routes the ticket.'),
  message: sensitive('user.content.private', 'What the customer wrote; may hold anything.'),
  satisfaction: personal('user.content', 'Improves the service.'),
  sentiment: personal('user.behavior', 'Puts the unhappy first.'),
  sent_at: personal('user.behavior.media_consumption', 'Limits letters a week.'),
  opened_at: personal('user.behavior.media_consumption', 'Finds the hour that suits.'),
  unsubscribed_at: personal('user.privacy_preferences', 'Stops the letters.'),
  lifetime_value_eur: personal('user.financial', 'Decides what may be spent to keep a customer.'),
  orders_per_quarter: personal('user.behavior.purchase_history', 'Feature: how often.'),
  days_since_order: personal('user.behavior.purchase_history', 'Feature: how long ago.'),
  top_category: personal('user.behavior.purchase_history', 'Feature: taste.'),
  unscented_share: sensitive('user.health_and_medical', 'Feature: share of unscented care in the basket.'),
  supplement_share: sensitive('user.health_and_medical', 'Feature: share of supplements in the basket.'),
  viewed_categories: personal('user.behavior.browsing_history', 'Feature: interest.'),
  tickets_per_quarter: personal('user.behavior', 'Feature: trouble.'),
  age_band: sensitive('user.demographic.age_range', 'Feature: ten-year band from the date of birth.'),
  open_hour: personal('user.behavior.media_consumption', 'Feature: when letters are opened.'),
  churn_risk: personal('user.behavior.profile', 'Decides who gets an offer to stay.'),
  recommended_skus: personal('user.behavior.profile', 'Fills the shop window.'),
  life_stage: sensitive('user.health_and_medical', 'Inferred: expecting, or with a newborn.'),
  send_hour: personal('user.behavior.profile', 'When the next letter leaves.'),
  segment: personal('user.behavior.profile', 'Picks the campaign.'),
  // Nobody wrote down why the training sets have it.
  churned: { category: 'user.behavior.profile', necessity: null, sensitive: false },
  prompt: sensitive('user.content.private', 'What the assistant was asked, with the conversation.'),
  reply: personal('user.content', 'What the assistant proposed.'),
  embedding: sensitive('user.content.private', 'The conversation as a vector.'),
  metric: technical('Compares experiments.'),
  week: technical('Groups the report.'),
  category: technical('Groups the report.'),
  revenue_eur: technical('The sum reported.'),
  delivery_day: personal('user.behavior.purchase_history', 'Plans the tour.'),
  roast: personal('user.behavior.purchase_history', 'What is roasted for whom.'),
  plan: personal('user.account.settings', 'What is delivered, how often.'),
}

/** A column's definition by its name. @throws Error for a name that the glossary lacks */
export function defineColumn(name: string, purposes: string[]): ColumnDefinitionInput {
  const meaning = meanings[name]
  if (!meaning) throw new Error(`The glossary does not know the column "${name}".`)
  return { name, ...meaning, purposes: meaning.category ? purposes : [] }
}
