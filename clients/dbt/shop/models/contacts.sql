{{ config(materialized='incremental') }}
select customer_id, email from {{ ref('stg_customers') }}
{% if is_incremental() %}
where customer_id not in (select customer_id from {{ this }})
{% endif %}
