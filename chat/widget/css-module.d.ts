/** esbuild's text loader: the sheet of styles, minified. */
declare module '*.css' {
  const css: string;
  export default css;
}
