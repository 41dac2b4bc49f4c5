/** What GraphiQL begins with: the question that Dyetrace is for. The demo company knows this person. */
export const example = {
  query: `# What has this person's data touched, how certain is it,
# and what is still in use? Set the identity in the variables
# below, and run it with Ctrl-Enter. See Docs (left) for the
# full schema.
query CustomerImpact($customer: CustomerInput!, $first: Int!) {
  customerImpact(customer: $customer) {
    completeness {
      complete
      caveats { code count message }
    }
    summary {
      total
      live
      byVerdict { verdict count }
    }
    artifacts(filter: { live: true }, first: $first) {
      totalCount
      edges {
        node {
          verdict
          version {
            createdAt
            artifact { kind name system { name } }
          }
        }
      }
    }
  }
}
`,
  variables: `{
  "customer": {
    "identity": { "namespace": "email", "value": "ada@example.com" }
  },
  "first": 10
}`,
}

/** What it begins with for whom people are closed. */
export const lineageExample = {
  query: `# Which artifacts have this in their name? Run it with
# Ctrl-Enter. See Docs (left) for the full schema.
query FindArtifacts($text: String!, $first: Int!) {
  search(text: $text, first: $first) {
    totalCount
    edges {
      node { kind name system { name } }
    }
  }
}
`,
  variables: `{
  "text": "customers",
  "first": 10
}`,
}
