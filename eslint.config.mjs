import graphql from '@graphql-eslint/eslint-plugin'

/**
 * The rules of the GraphQL contract, checked by `npm run lint:schema`. Everything else is Biome's. GraphQL clients are generated from
 * this schema, so a name is for ever: its form is checked before it is released.
 */
export default [
  {
    files: ['schema/**/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: 'schema/*.graphql' } } },
    rules: {
      // A name has one form, so that nobody looks it up twice.
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          Argument: 'camelCase',
          DirectiveDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
          InputObjectTypeDefinition: { requiredSuffixes: ['Input', 'Filter'] },
        },
      ],
      '@graphql-eslint/no-typename-prefix': 'error',
      // A mutation takes one argument, `input`, and answers with a type: both can grow without a break.
      '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
      // Lists are connections by Relay's specification, as clients with a cache expect them.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      // Not relay-page-info: pages are read forward only, so PageInfo has no `hasPreviousPage` and no `startCursor`.
      '@graphql-eslint/relay-connection-types': 'error',
      // A description is shown in GraphiQL and in editors; a comment is not.
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
      // A type that no question and no mutation leads to is a leftover.
      '@graphql-eslint/no-unreachable-types': 'error',
      '@graphql-eslint/unique-enum-value-names': 'error',
    },
  },
]
