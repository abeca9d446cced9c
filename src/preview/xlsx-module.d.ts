/** Workbooks are bundled as data addresses. */
declare module "*.xlsx" {
  const address: string;
  export default address;
}
