{{ config(materialized='view') }}
select email from {{ source('site', 'forms') }}
