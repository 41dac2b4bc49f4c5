"""The person comes into the file after the view on it was applied and materialised; it is materialised once more."""

from features import customer, feature_view, fill, materialize, open_store, truth
from truth import OTHER, PERSON

store = open_store()
view = feature_view("activity")
fill("activity", [OTHER])
store.apply([customer, view])
materialize(store)
fill("activity", [OTHER, PERSON])
materialize(store)
truth.write()
