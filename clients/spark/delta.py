"""Delta Lake: appended to, merged into, replaced in part and in whole."""

from lake import OTHERS, OUT, PARTIAL, PEOPLE, WAREHOUSE, copy, delta, open_spark, parquet, source, truth, watch

spark = open_spark(
    "delta",
    {
        "spark.sql.extensions": "io.delta.sql.DeltaSparkSessionExtension",
        "spark.sql.catalog.spark_catalog": "org.apache.spark.sql.delta.catalog.DeltaCatalog",
    },
)

TABLES = ["customers", "others", "appended", "merged", "where_replaced", "partly_replaced"]
watch(WAREHOUSE / "replaced", delta, said_by=PARTIAL)
for table in TABLES:
    watch(WAREHOUSE / table, delta)
    watch(OUT / f"{table}_copy", parquet)

people = source(spark, "people", PEOPLE)
some = source(spark, "some", OTHERS)


def save(df, table: str, mode: str, **options: str) -> None:
    df.write.format("delta").mode(mode).partitionBy("country").options(**options).save(str(WAREHOUSE / table))
    truth.look()


def load(table: str):
    return spark.read.format("delta").load(str(WAREHOUSE / table))


save(people, "customers", "overwrite")
save(some, "others", "overwrite")

save(some, "appended", "overwrite")
save(load("customers"), "appended", "append")
save(some, "appended", "append")

save(some, "merged", "overwrite")
spark.sql(
    f"MERGE INTO delta.`{WAREHOUSE / 'merged'}` t USING delta.`{WAREHOUSE / 'customers'}` s ON t.email = s.email "
    "WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *"
)
truth.look()

save(people, "where_replaced", "overwrite")
save(some, "where_replaced", "overwrite", replaceWhere="country = 'FR'")

save(people, "partly_replaced", "overwrite")
save(some, "partly_replaced", "overwrite", partitionOverwriteMode="dynamic")

save(people, "replaced", "overwrite")
save(some, "replaced", "overwrite")

for table in TABLES:
    copy(load(table), f"{table}_copy")

spark.stop()
truth.write()
