const EEA = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO EU EEA'.split(
  ' ',
)

/** Cloud regions whose names begin like European ones, in the United Kingdom and Switzerland. */
const besideIt = /^(?:eu-west-2|eu-central-2|europe-west2|europe-west6)\b/

const european = /^(?:eu|europe|germany|france|sweden|norway|italy|spain|poland|ireland|netherlands)\b/

const elsewhere =
  /^(?:us|usa|united states|america|ca|canada|sa|ap|af|me|il|mx|uk|gb|united kingdom|switzerland|asia|japan|india|china|brazil|australia|northamerica|southamerica|africa)\b/

/** Whether a system's region lies in the European Economic Area, as far as its name tells; null: it does not. */
export function isInEea(region: string): boolean | null {
  const name = region.trim()
  if (EEA.includes(name.toUpperCase())) return true
  if (/^[a-z]{2}$/i.test(name)) return false
  const lower = name.toLowerCase()
  if (besideIt.test(lower) || elsewhere.test(lower)) return false
  return european.test(lower) ? true : null
}
