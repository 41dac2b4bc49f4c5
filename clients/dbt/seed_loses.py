"""The person is in everything, and is then taken out of the source. A table that is built again loses the person; an
incremental model and a snapshot keep what they have.
"""

from shop import Shop
from truth import OTHER, PERSON

shop = Shop()
shop.seed([OTHER, PERSON])
shop.dbt("run")
shop.dbt("snapshot")
shop.seed([OTHER])
shop.dbt("run")
shop.truth.write()
