/** A file of data, read when the program is built (`scripts/yaml.js`). What it holds is checked by a test, and typed where it is taken in. */
declare module "*.yaml" {
  const content: unknown;
  export default content;
}
