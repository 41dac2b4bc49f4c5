/** Imported before all else: libraries decide by this, once, how much they check of themselves; graphql-js a great deal. */
process.env.NODE_ENV ??= 'production'
