import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { bare } from './email.ts'
import { withoutInvisible } from './invisible.ts'

/**
 * A phone number as E.164, with its extension as RFC 3966 has it (`+14155550132;ext=101`): behind one switchboard are many people.
 * What the number is only a part of is refused, since what stands beside it may tell people apart. Pure.
 */
export function readPhone(text: string): { value: string } | { invalid: string } {
  const plain = bare(withoutInvisible(text).normalize('NFKC'), /^tel:/i)
  if (/;\s*isub=/i.test(plain))
    return {
      invalid: 'The number has a subaddress (isub), which is not kept. Give the number and its extension alone.',
    }
  const phone = parsePhoneNumberFromString(plain, { extract: false })
  if (!phone?.isPossible())
    return {
      invalid:
        'This is not a phone number in international form. Give it with + and the country code, and nothing else but an extension.',
    }
  return { value: phone.ext ? `${phone.number};ext=${phone.ext}` : phone.number }
}
