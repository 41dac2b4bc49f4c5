"""Iceberg: appended to, merged into, updated, compacted, replaced in part and in whole; read after each."""

from lake import OTHERS, OUT, PARTIAL, PEOPLE, WAREHOUSE, copy, iceberg, open_spark, parquet, source, truth, watch

spark = open_spark(
    "iceberg",
    {
        "spark.sql.extensions": "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions",
        "spark.sql.catalog.ice": "org.apache.iceberg.spark.SparkCatalog",
        "spark.sql.catalog.ice.type": "hadoop",
        "spark.sql.catalog.ice.warehouse": str(WAREHOUSE),
    },
)

for name in ["customers", "others", "merged", "partly_replaced"]:
    watch(WAREHOUSE / "db" / name, iceberg)
watch(WAREHOUSE / "db" / "replaced", iceberg, said_by=PARTIAL)
COPIES = ["after_append", "after_merge", "after_update", "after_compaction", "after_partial", "others_copy"]
for name in COPIES:
    watch(OUT / name, parquet)


def sql(statement: str) -> None:
    spark.sql(statement)
    truth.look()


def table(name: str) -> None:
    sql(f"CREATE TABLE ice.db.{name} (email string, country string) USING iceberg PARTITIONED BY (country)")


source(spark, "people", PEOPLE).createOrReplaceTempView("people")
source(spark, "some", OTHERS).createOrReplaceTempView("some")

for name in ["customers", "others", "merged", "partly_replaced", "replaced"]:
    table(name)
sql("INSERT INTO ice.db.customers SELECT * FROM people")
sql("INSERT INTO ice.db.others SELECT * FROM some")
copy(spark.table("ice.db.customers"), "after_append")
copy(spark.table("ice.db.others"), "others_copy")

sql("INSERT INTO ice.db.merged SELECT * FROM some")
sql(
    "MERGE INTO ice.db.merged t USING ice.db.customers s ON t.email = s.email "
    "WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *"
)
copy(spark.table("ice.db.merged"), "after_merge")
sql("UPDATE ice.db.merged SET country = 'AT' WHERE country = 'DE'")
copy(spark.table("ice.db.merged"), "after_update")
sql("INSERT INTO ice.db.merged SELECT * FROM some")
sql("CALL ice.system.rewrite_data_files(table => 'db.merged', options => map('rewrite-all', 'true'))")
copy(spark.table("ice.db.merged"), "after_compaction")

sql("INSERT INTO ice.db.partly_replaced SELECT * FROM people")
spark.table("some").writeTo("ice.db.partly_replaced").overwritePartitions()
copy(spark.table("ice.db.partly_replaced"), "after_partial")

sql("INSERT INTO ice.db.replaced SELECT * FROM people")
sql("INSERT OVERWRITE ice.db.replaced SELECT * FROM some")

spark.stop()
truth.write()
