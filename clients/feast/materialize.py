"""The person is in one of two files; both are applied and materialised."""

from features import customer, feature_view, fill, materialize, open_store, truth
from truth import OTHER, PERSON

store = open_store()
views = [feature_view("activity"), feature_view("others", said_by="FLOW_NOT_STATED")]
fill("activity", [PERSON, OTHER])
fill("others", [OTHER])
store.apply([customer, *views])
truth.look()
materialize(store)
truth.write()
