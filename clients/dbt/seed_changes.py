"""The person comes into the source after the models were built. Nothing but the snapshot is built again, and it reads a
view that nobody built again either: the view has the person all the same.
"""

from shop import Shop
from truth import OTHER, PERSON

shop = Shop()
shop.seed([OTHER])
shop.dbt("run")
shop.dbt("snapshot")
shop.seed([OTHER, PERSON])
shop.dbt("snapshot")
shop.truth.write()
