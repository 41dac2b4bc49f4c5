{% snapshot customers_snap %}
{{ config(target_schema='main', unique_key='customer_id', strategy='check', check_cols=['email']) }}
select customer_id, email from {{ ref('stg_customers') }}
{% endsnapshot %}
