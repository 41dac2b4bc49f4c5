"""A dbt project in a folder of its own, run by dbt-ol, and what its DuckDB file holds."""

import os
import shutil
import subprocess
from pathlib import Path

import duckdb

from truth import PERSON, Truth


class Project:
    """The project of that name beside this file, on a database of the same name; `options` are dbt-ol's own."""

    def __init__(self, name: str, tables: list[str], *options: str) -> None:
        self.truth = Truth()
        self.folder = Path(os.environ["FOLDER"]) / name
        self.database = Path(os.environ["FOLDER"]) / f"{name}.duckdb"
        self.namespace = f"duckdb://{self.database}"
        self.schema = f"{name}.main"
        self.options = options
        shutil.copytree(Path(__file__).parent / name, self.folder)
        for table in tables:
            self.truth.dataset(self.namespace, f"{self.schema}.{table}", lambda table=table: self._holds(table))

    def dbt(self, *arguments: str) -> None:
        """Runs dbt, reported by dbt-ol, and looks at the database."""
        environment = {**os.environ, "DATABASE": str(self.database), "DBT_SEND_ANONYMOUS_USAGE_STATS": "false"}
        command = ["dbt-ol", *self.options, *arguments, "--profiles-dir", "."]
        subprocess.run(command, cwd=self.folder, env=environment, check=True)
        self.truth.look()

    def named(self, table: str, people: list[str]) -> None:
        """Tells who is in a source."""
        self.truth.named(self.namespace, f"{self.schema}.{table}", people)

    def _holds(self, table: str) -> bool:
        """Whether the person is in a table, or comes out of a view."""
        if not self.database.exists():
            return False
        with duckdb.connect(str(self.database), read_only=True) as database:
            columns = database.execute(
                "select column_name from information_schema.columns where table_name = ?", [table]
            ).fetchall()
            if ("email",) not in columns:
                return False
            found = database.execute(f'select count(*) from "{table}" where email = ?', [PERSON]).fetchone()
            return found is not None and found[0] > 0
