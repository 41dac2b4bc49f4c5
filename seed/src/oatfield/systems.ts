import type { PlaceOfData } from '../company.ts'

/** Where Oatfield keeps data. */
export const systems: PlaceOfData[] = [
  {
    key: 'subscriptions',
    name: 'Subscriptions',
    namespace: 'postgres://subscriptions.oatfield.example:5432',
    role: 'PRIMARY',
    owner: 'Oatfield · operations',
    region: 'eu-west',
    access: ['oatfield-operations'],
    controls: ['encrypted at rest'],
  },
  {
    key: 'lake',
    name: 'Data lake',
    namespace: 's3://oatfield-lake',
    role: 'ANALYTICS',
    owner: 'Northlight · data engineering',
    region: 'eu-west',
    access: ['northlight-data'],
    controls: ['encrypted at rest'],
  },
  {
    key: 'roast-api',
    name: 'Roast picker',
    namespace: 'https://roast.oatfield.example',
    role: 'SERVING',
    owner: 'Northlight · platform',
    region: 'eu-west',
    access: ['northlight-platform'],
    controls: ['encrypted in transit'],
  },
]
