"""Three jobs over CSV files, each reported by the client of OpenLineage for Python.

One copies, one takes others only, one appends to a file that holds the person already and one overwrites.
"""

import csv
import os
import time
from datetime import datetime, timezone
from pathlib import Path

from openlineage.client import OpenLineageClient
from openlineage.client.event_v2 import InputDataset, Job, OutputDataset, Run, RunEvent, RunState
from openlineage.client.facet_v2 import lifecycle_state_change_dataset, schema_dataset
from openlineage.client.uuid import generate_new_uuid

from truth import OTHER, PERSON, Truth

folder = Path(os.environ["FOLDER"])
client = OpenLineageClient()
truth = Truth()


def path(name: str) -> Path:
    return folder / f"{name}.csv"


def rows(name: str) -> list[str]:
    return [row[0] for row in csv.reader(path(name).open())] if path(name).exists() else []


def write(name: str, people: list[str]) -> None:
    with path(name).open("w", newline="") as file:
        csv.writer(file).writerows([one] for one in people)


def facets(overwrites: bool = False) -> dict:
    schema = schema_dataset.SchemaDatasetFacet(fields=[schema_dataset.SchemaDatasetFacetFields(name="email", type="string")])
    change = lifecycle_state_change_dataset
    if not overwrites:
        return {"schema": schema}
    state = change.LifecycleStateChange.OVERWRITE
    return {"schema": schema, "lifecycleStateChange": change.LifecycleStateChangeDatasetFacet(lifecycleStateChange=state)}


def job(name: str, reads: list[str], writes: str, work, overwrites: bool = False) -> None:
    """Does the work between START and COMPLETE; RUNNING says what is read, COMPLETE what was written as well."""
    run = Run(runId=str(generate_new_uuid()))
    inputs = [InputDataset(namespace="file", name=str(path(one)), facets=facets()) for one in reads]
    outputs = [OutputDataset(namespace="file", name=str(path(writes)), facets=facets(overwrites))]

    def emit(state: RunState, ins: list[InputDataset], outs: list[OutputDataset]) -> None:
        at = datetime.now(timezone.utc).isoformat()
        client.emit(RunEvent(eventType=state, eventTime=at, run=run, job=Job("files", name), inputs=ins, outputs=outs))

    emit(RunState.START, [], [])
    emit(RunState.RUNNING, inputs, [])
    work()
    emit(RunState.COMPLETE, inputs, outputs)
    truth.look()
    # Jobs within one millisecond cannot be told to follow each other.
    time.sleep(0.01)


for name in ["people", "others", "copy", "only_others", "grown", "report", "replaced"]:
    # This client's OVERWRITE may be of a part: what was there before counts as still in it, and the answer says so.
    said_by = "ASSUMED_APPEND" if name == "replaced" else None
    truth.dataset("file", str(path(name)), lambda name=name: PERSON in rows(name), said_by)

write("people", [PERSON, OTHER])
write("others", [OTHER])
truth.named("file", str(path("people")), [PERSON, OTHER])
job("copy", ["people"], "copy", lambda: write("copy", rows("people")), overwrites=True)
job("take others", ["others"], "only_others", lambda: write("only_others", rows("others")), overwrites=True)
job("begin", ["others"], "grown", lambda: write("grown", rows("others")), overwrites=True)
job("append", ["copy"], "grown", lambda: write("grown", rows("grown") + rows("copy")))
job("report", ["grown", "only_others"], "report", lambda: write("report", rows("grown")), overwrites=True)
job("fill", ["copy"], "replaced", lambda: write("replaced", rows("copy")), overwrites=True)
job("replace", ["only_others"], "replaced", lambda: write("replaced", rows("only_others")), overwrites=True)
client.close()
truth.write()
