{{ config(materialized='table') }}
select code, label from {{ ref('raw_countries') }}
