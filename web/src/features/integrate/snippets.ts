/** What a snippet is filled with. `runId`: a UUID. `token` null: none is made yet. */
export type Filling = { apiUrl: string; token: string | null; runId: string }

export type Snippet = { id: 'curl' | 'python' | 'openlineage'; title: string; text: string; note: string }

/** Stands where the token will be. */
export const NO_TOKEN = '<make a token above>'

const SCHEMA = 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent'
const PRODUCER = 'https://example.com/first-event'

/** Ways to send a first event, each ready to be run as it is. */
export function snippetsFor(filling: Filling): Snippet[] {
  return [
    {
      id: 'curl',
      title: 'curl',
      text: curl(filling),
      note: 'Running it again reports the same run again.',
    },
    { id: 'python', title: 'Python', text: python(filling), note: 'Python 3, nothing to install.' },
    {
      id: 'openlineage',
      title: 'OpenLineage',
      text: openLineage(filling),
      note: 'pip install openlineage-python. Airflow, dbt and Spark take the same transport from their own settings.',
    },
  ]
}

function curl({ apiUrl, token, runId }: Filling): string {
  return `curl -sS ${apiUrl}/api/v1/lineage \\
  -H 'Authorization: Bearer ${token ?? NO_TOKEN}' \\
  -H 'Content-Type: application/json' -d '{
  "eventType": "COMPLETE",
  "eventTime": "'"$(date -u +%Y-%m-%dT%H:%M:%SZ)"'",
  "producer": "${PRODUCER}",
  "schemaURL": "${SCHEMA}",
  "run": { "runId": "${runId}" },
  "job": { "namespace": "quickstart", "name": "export_orders" },
  "inputs": [{ "namespace": "quickstart", "name": "orders" }],
  "outputs": [{ "namespace": "quickstart", "name": "orders.csv" }] }'`
}

function python({ apiUrl, token }: Filling): string {
  return `import json, urllib.request, uuid
from datetime import datetime, timezone

event = {
    "eventType": "COMPLETE",
    "eventTime": datetime.now(timezone.utc).isoformat(),
    "producer": "${PRODUCER}",
    "schemaURL": "${SCHEMA}",
    "run": {"runId": str(uuid.uuid4())},
    "job": {"namespace": "quickstart", "name": "score_orders"},
    "inputs": [{"namespace": "quickstart", "name": "orders"}],
    "outputs": [{"namespace": "quickstart", "name": "order_scores"}],
}
request = urllib.request.Request(
    "${apiUrl}/api/v1/lineage",
    data=json.dumps(event).encode(),
    headers={
        "Authorization": "Bearer ${token ?? NO_TOKEN}",
        "Content-Type": "application/json",
    },
)
with urllib.request.urlopen(request) as response:
    print(response.status, response.read().decode())`
}

function openLineage({ apiUrl, token }: Filling): string {
  return `from datetime import datetime, timezone

from openlineage.client import OpenLineageClient
from openlineage.client.event_v2 import InputDataset, Job, OutputDataset, Run, RunEvent, RunState
from openlineage.client.uuid import generate_new_uuid

client = OpenLineageClient(config={
    "transport": {
        "type": "http",
        "url": "${apiUrl}",
        "auth": {"type": "api_key", "apiKey": "${token ?? NO_TOKEN}"},
    }
})
client.emit(RunEvent(
    eventType=RunState.COMPLETE,
    eventTime=datetime.now(timezone.utc).isoformat(),
    run=Run(runId=str(generate_new_uuid())),
    job=Job(namespace="quickstart", name="load_orders"),
    inputs=[InputDataset(namespace="quickstart", name="orders")],
    outputs=[OutputDataset(namespace="quickstart", name="orders_copy")],
    producer="${PRODUCER}",
))`
}
