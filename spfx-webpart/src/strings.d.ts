/** The texts of the web parts themselves, in the language of the page. They are made from the words of the product. */
declare module 'CounterpartStrings' {
  const strings: Readonly<
    Record<
      | 'find'
      | 'mine'
      | 'title'
      | 'department'
      | 'everyDepartment'
      | 'departmentsFailed'
      | 'show'
      | 'showAll'
      | 'showOpen'
      | 'showWaiting'
      | 'rows'
      | 'group'
      | 'failed'
      | 'failedDetail'
      | 'retry',
      string
    >
  >
  export = strings
}
