const EEA = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO EU EEA'.split(' '),
)

/** Regions of clouds whose names begin like European ones, in the United Kingdom and Switzerland. */
const BESIDE_IT = /^(?:eu-west-2|eu-central-2|europe-west2|europe-west6)\b/
const EUROPEAN = /^(?:eu|europe|germany|france|sweden|norway|italy|spain|poland|ireland|netherlands)\b/

/** Whether a region is known to lie in the European Economic Area, by its name. What is not known is a third country. Pure. */
export function isInEea(region: string): boolean {
  const name = region.trim()
  if (EEA.has(name.toUpperCase())) return true
  const lower = name.toLowerCase()
  return name.length > 2 && !BESIDE_IT.test(lower) && EUROPEAN.test(lower)
}
