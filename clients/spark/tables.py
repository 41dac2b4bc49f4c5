"""Spark's own tables: created, created again where they exist, appended to, replaced in part and in whole, read through a
view, renamed.
"""

from lake import OTHERS, OUT, PARTIAL, PEOPLE, WAREHOUSE, copy, open_spark, parquet, source, truth, watch
from truth import PERSON

spark = open_spark("tables", {"spark.sql.sources.partitionOverwriteMode": "dynamic"})

for table in ["customers", "others", "appended", "by_country", "renamed"]:
    watch(WAREHOUSE / table, parquet)
watch(WAREHOUSE / "replaced", parquet, said_by=PARTIAL)
# A rename moves rows and leaves none; they are the same rows, and whoever looks for them must find them.
moved = [WAREHOUSE / "before_rename", WAREHOUSE / "renamed"]
truth.dataset("file", str(moved[0]), lambda: any(path.exists() and PERSON in parquet(path) for path in moved))
for name in ["customers_copy", "others_copy", "appended_copy", "view_copy", "by_country_copy", "renamed_copy"]:
    watch(OUT / name, parquet)


def sql(statement: str) -> None:
    spark.sql(statement)
    truth.look()


source(spark, "people", PEOPLE).createOrReplaceTempView("people")
source(spark, "some", OTHERS).createOrReplaceTempView("some")

sql("CREATE TABLE customers USING parquet AS SELECT * FROM people")
sql("CREATE TABLE IF NOT EXISTS customers USING parquet AS SELECT * FROM some")
sql("CREATE TABLE others USING parquet AS SELECT * FROM some")
copy(spark.table("customers"), "customers_copy")
copy(spark.table("others"), "others_copy")

sql("CREATE TABLE appended USING parquet AS SELECT * FROM some")
sql("INSERT INTO appended SELECT * FROM customers")
sql("INSERT INTO appended SELECT * FROM some")
copy(spark.table("appended"), "appended_copy")

sql("CREATE TABLE replaced USING parquet AS SELECT * FROM customers")
sql("INSERT OVERWRITE replaced SELECT * FROM others")

sql("CREATE TABLE by_country USING parquet PARTITIONED BY (country) AS SELECT * FROM people")
sql("INSERT OVERWRITE by_country SELECT * FROM some")
copy(spark.table("by_country"), "by_country_copy")

sql("CREATE VIEW german AS SELECT * FROM customers WHERE country = 'DE'")
copy(spark.table("german"), "view_copy")

sql("CREATE TABLE before_rename USING parquet AS SELECT * FROM people")
spark.sql("ALTER TABLE before_rename RENAME TO renamed")
copy(spark.table("renamed"), "renamed_copy")

spark.stop()
truth.write()
