"""What the datasets of a scenario really hold, looked up on disk after each step, and who was named where.

A scenario names its datasets (`dataset`), runs a step of the real client, looks (`look`), and closes with `write`. The
answer goes to the file that TRUTH names; the runner compares it with what Dyetrace says.
"""

import json
import os
from datetime import datetime, timezone
from typing import Callable

PERSON = "ada@example.com"
OTHER = "bob@example.com"


class Truth:
    def __init__(self) -> None:
        self._datasets: list[dict] = []
        self._named: list[dict] = []

    def dataset(self, namespace: str, name: str, holds: Callable[[], bool], said_by: str | None = None) -> None:
        """A dataset under the name that the client reports. `holds`: whether the person is in it now, read from where
        the data lies; a dataset that does not exist yet holds nobody. `said_by`: the caveat that may stand for a false
        alarm here, where the client's events leave open what only the disk shows."""
        self._datasets.append(
            {"namespace": namespace, "name": name, "saidBy": said_by, "holds": holds, "on_disk": "never"}
        )

    def look(self) -> None:
        """Looks at every dataset: `now` holds the person, `before` did at an earlier look, `never` did at none."""
        for one in self._datasets:
            if one["holds"]():
                one["on_disk"] = "now"
            elif one["on_disk"] == "now":
                one["on_disk"] = "before"

    def named(self, namespace: str, name: str, people: list[str], mode: str = "FULL") -> None:
        """The source's list of its people at this moment: the only thing that Dyetrace is told about people."""
        at = datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        self._named.append({"namespace": namespace, "name": name, "people": people, "mode": mode, "at": at})

    def write(self) -> None:
        self.look()
        datasets = [
            {"namespace": one["namespace"], "name": one["name"], "onDisk": one["on_disk"], "saidBy": one["saidBy"]}
            for one in self._datasets
        ]
        with open(os.environ["TRUTH"], "w", encoding="utf-8") as file:
            json.dump({"person": PERSON, "named": self._named, "datasets": datasets}, file)
