{{ config(materialized='table') }}
select hour from range(24) as hours(hour)
