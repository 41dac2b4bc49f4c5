"""A source that something else than dbt fills: forms come in after the view on them was built, and the table that reads the
view is built again. dbt-ol reports from dbt's artifacts, as it does unless told otherwise.
"""

import duckdb

from project import Project
from truth import OTHER, PERSON

signups = Project("signups", ["forms", "stg_forms", "signups", "hours"])


def form(email: str) -> None:
    with duckdb.connect(str(signups.database)) as database:
        database.execute("create table if not exists forms (email varchar)")
        database.execute("insert into forms values (?)", [email])


form(OTHER)
signups.named("forms", [OTHER])
signups.dbt("run")
form(PERSON)
signups.named("forms", [OTHER, PERSON])
signups.dbt("run", "--select", "signups")
signups.truth.write()
