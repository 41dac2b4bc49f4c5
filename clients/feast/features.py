"""A Feast store with two feature views over parquet files and a local SQLite online store, and what lies in them.

Feast reports one run for all views of a project, and not which file feeds which view: the view over `others` cannot be told
from the one over `activity`. The caveat FLOW_NOT_STATED must say so.
"""

import json
import os
import sqlite3
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pandas
import pyarrow.parquet
from feast import Entity, FeatureStore, FeatureView, Field, FileSource, RepoConfig, ValueType
from feast.types import Int64

from truth import PERSON, Truth

FOLDER = Path(os.environ["FOLDER"])
ONLINE = FOLDER / "online.db"
PROJECT = "shop"

truth = Truth()
customer = Entity(name="customer", join_keys=["email"], value_type=ValueType.STRING)


def open_store() -> FeatureStore:
    transport = json.loads(Path(os.environ["OPENLINEAGE_CONFIG"]).read_text())["transport"]
    openlineage = {
        "enabled": True,
        "transport_type": transport["type"],
        "transport_url": transport["url"],
        "api_key": transport["auth"]["apiKey"],
        "namespace": PROJECT,
    }
    return FeatureStore(
        config=RepoConfig(
            project=PROJECT,
            registry=str(FOLDER / "registry.db"),
            provider="local",
            online_store={"type": "sqlite", "path": str(ONLINE)},
            offline_store={"type": "file"},
            entity_key_serialization_version=3,
            openlineage=openlineage,
        )
    )


def file_of(view: str) -> Path:
    return FOLDER / f"{view}.parquet"


def fill(view: str, people: list[str]) -> None:
    """Writes a view's file with one row a person, and tells who is in it."""
    at = datetime.now(timezone.utc) - timedelta(minutes=1)
    pandas.DataFrame({"email": people, "orders": range(len(people)), "at": at}).to_parquet(file_of(view))
    truth.named(PROJECT, f"{view}_file", people)


def feature_view(name: str, said_by: str | None = None) -> FeatureView:
    """A feature view over its file; it holds whoever is in the file, since whoever asks it reads the file."""
    truth.dataset(PROJECT, f"{name}_file", lambda: _in_file(name))
    truth.dataset(PROJECT, name, lambda: _in_file(name), said_by)
    truth.dataset(PROJECT, f"online_store_{name}", lambda: _online(name), said_by)
    source = FileSource(name=f"{name}_file", path=str(file_of(name)), timestamp_field="at")
    return FeatureView(name=name, entities=[customer], schema=[Field(name="orders", dtype=Int64)], source=source)


def materialize(store: FeatureStore) -> None:
    store.materialize(datetime.now(timezone.utc) - timedelta(days=1), datetime.now(timezone.utc))
    truth.look()


def _in_file(view: str) -> bool:
    return file_of(view).exists() and PERSON in pyarrow.parquet.read_table(file_of(view))["email"].to_pylist()


def _online(view: str) -> bool:
    """Whether the online store has a row of the person; its keys have the entity's value among other bytes."""
    if not ONLINE.exists():
        return False
    with sqlite3.connect(ONLINE) as database:
        table = f"{PROJECT}_{view}"
        exists = database.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        keys = database.execute(f'SELECT entity_key FROM "{table}"').fetchall() if exists else []
        return any(PERSON.encode() in key for (key,) in keys)
