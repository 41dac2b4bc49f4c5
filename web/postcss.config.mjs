/**
 * GraphiQL's stylesheet brings its fonts inside of it, as data: 350 kB that the pages' policy refuses and that nobody needs
 * beside our own.
 */
const withoutDataFonts = {
  postcssPlugin: 'without-data-fonts',
  OnceExit(root) {
    root.walkAtRules('font-face', (rule) => {
      if (rule.toString().includes('data:')) rule.remove()
    })
  },
}

export default { plugins: ['@tailwindcss/postcss', withoutDataFonts] }
