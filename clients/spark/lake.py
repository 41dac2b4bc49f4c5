"""A Spark session with OpenLineage's listener on a warehouse of its own, and what lies in its files.

Files are read without Spark: whatever Spark reads, it reports.
"""

import csv
import json
import os
from pathlib import Path
from typing import Callable

import pyarrow.dataset
from deltalake import DeltaTable
from pyiceberg.table import StaticTable
from pyspark.sql import DataFrame, SparkSession

from truth import OTHER, PERSON, Truth

FOLDER = Path(os.environ["FOLDER"])
WAREHOUSE = FOLDER / "warehouse"
OUT = FOLDER / "out"

truth = Truth()


def open_spark(app: str, settings: dict[str, str]) -> SparkSession:
    transport = json.loads(Path(os.environ["OPENLINEAGE_CONFIG"]).read_text())["transport"]
    to = "spark.openlineage.transport"
    defaults = {
        "spark.jars": ",".join(str(jar) for jar in Path(os.environ["JARS"]).glob("*.jar") if "scala-library" not in jar.name),
        "spark.extraListeners": "io.openlineage.spark.agent.OpenLineageSparkListener",
        f"{to}.type": transport["type"],
        f"{to}.url": transport["url"],
        f"{to}.auth.type": transport["auth"]["type"],
        f"{to}.auth.apiKey": transport["auth"]["apiKey"],
        f"{to}.timeoutInMillis": "60000",
        "spark.sql.warehouse.dir": str(WAREHOUSE),
        "spark.sql.shuffle.partitions": "1",
        "spark.ui.enabled": "false",
        "spark.driver.memory": "1g",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
    }
    if "compression" in transport:
        defaults[f"{to}.compression"] = transport["compression"]
    builder = SparkSession.builder.master("local[1]").appName(app)
    for key, value in {**defaults, **settings}.items():
        builder = builder.config(key, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def source(spark: SparkSession, name: str, people: list[tuple[str, str]]) -> DataFrame:
    """A CSV file of (email, country) that something else than Spark wrote; tells who is in it."""
    file = FOLDER / f"{name}.csv"
    with file.open("w", newline="") as rows:
        csv.writer(rows).writerows([("email", "country"), *people])
    emails = [email for email, _ in people]
    truth.dataset("file", str(file), lambda: PERSON in emails)
    truth.named("file", str(file), emails)
    return spark.read.option("header", True).schema("email string, country string").csv(str(file))


def watch(path: Path, reader: Callable[[Path], list[str]], said_by: str | None = None) -> None:
    """A dataset at a path; `reader` reads the people in it."""
    truth.dataset("file", str(path), lambda: path.exists() and PERSON in reader(path), said_by)


def parquet(path: Path) -> list[str]:
    return pyarrow.dataset.dataset(path, format="parquet").to_table(["email"])["email"].to_pylist()


def delta(path: Path) -> list[str]:
    return DeltaTable(str(path)).to_pyarrow_table(columns=["email"])["email"].to_pylist()


def iceberg(path: Path) -> list[str]:
    current = (path / "metadata" / "version-hint.text").read_text().strip()
    table = StaticTable.from_metadata(str(path / "metadata" / f"v{current}.metadata.json"))
    return table.scan(selected_fields=("email",)).to_arrow()["email"].to_pylist()


def copy(df: DataFrame, name: str) -> None:
    """Writes rows to a folder of their own, which shows what a reader of the table gets."""
    df.write.mode("overwrite").parquet(str(OUT / name))
    truth.look()


# Spark says OVERWRITE whether a part of a table is replaced or all of it: a receiver that takes it for a part says this.
PARTIAL = "ASSUMED_APPEND"
PEOPLE = [(PERSON, "DE"), (OTHER, "FR")]
OTHERS = [(OTHER, "FR")]
