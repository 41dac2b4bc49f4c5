"""The project `shop`: a seed, and a view, a table, an incremental model and a snapshot on it."""

from project import Project

TABLES = ["raw_customers", "stg_customers", "customers", "contacts", "customers_snap", "raw_countries", "countries"]


class Shop(Project):
    """dbt-ol reads dbt's structured logs here: what it makes of dbt's artifacts instead leaves seeds out."""

    def __init__(self) -> None:
        super().__init__("shop", TABLES, "--consume-structured-logs")

    def seed(self, people: list[str]) -> None:
        """Fills the source anew and tells who is in it."""
        rows = [f"{index},{email}" for index, email in enumerate(people)]
        (self.folder / "seeds" / "raw_customers.csv").write_text("\n".join(["customer_id,email", *rows, ""]))
        self.dbt("seed")
        self.named("raw_customers", people)
