{{ config(materialized='table') }}
select email from {{ ref('stg_forms') }}
