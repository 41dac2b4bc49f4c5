"""A DAG of Python tasks that say what they read and write (inlets and outlets), run twice without a scheduler. Between the
two runs the person comes into the first file; the second run hands the person on. One task writes, and then fails.
"""

import os
import shutil
import subprocess
from pathlib import Path

FOLDER = Path(os.environ["FOLDER"])
os.environ |= {
    "AIRFLOW_HOME": str(FOLDER / "airflow"),
    "AIRFLOW__CORE__LOAD_EXAMPLES": "false",
    "AIRFLOW__CORE__DAGS_FOLDER": str(Path(__file__).parent),
    "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": f"sqlite:///{FOLDER / 'airflow.db'}",
    "AIRFLOW__OPENLINEAGE__NAMESPACE": "shop",
    "AIRFLOW__OPENLINEAGE__EXECUTION_TIMEOUT": "60",
}

# Airflow reads its settings when it is imported.
from airflow.providers.standard.operators.python import PythonOperator  # noqa: E402
from airflow.sdk import DAG  # noqa: E402
from openlineage.client.event_v2 import Dataset  # noqa: E402

from truth import OTHER, PERSON, Truth  # noqa: E402


def path(name: str) -> Path:
    return FOLDER / f"{name}.txt"


def dataset(name: str) -> Dataset:
    return Dataset(namespace="file", name=str(path(name)))


def people(name: str) -> list[str]:
    return path(name).read_text().split() if path(name).exists() else []


def task(reads: str, writes: str, fails: bool = False) -> PythonOperator:
    def copy() -> None:
        shutil.copy(path(reads), path(writes))
        if fails:
            raise RuntimeError("fails after it wrote, as the scenario wants it")

    return PythonOperator(
        task_id=f"make_{writes}", python_callable=copy, inlets=[dataset(reads)], outlets=[dataset(writes)]
    )


with DAG("shop", schedule=None) as dag:
    task("customers", "staged") >> task("staged", "report")
    task("countries", "labels")
    task("customers", "half", fails=True)


def main() -> None:
    subprocess.run(["airflow", "db", "migrate"], check=True)
    truth = Truth()
    for name in ["customers", "staged", "report", "half", "countries", "labels"]:
        truth.dataset("file", str(path(name)), lambda name=name: PERSON in people(name))
    path("countries").write_text("DE FR")
    for now in [[OTHER], [OTHER, PERSON]]:
        path("customers").write_text(" ".join(now))
        truth.named("file", str(path("customers")), now)
        dag.test()
        truth.look()
        if people("report") != now:
            raise RuntimeError("the DAG did not run to its end")
    truth.write()


if __name__ == "__main__":
    main()
