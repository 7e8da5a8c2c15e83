/** Remembers the last result of a pure function by identity of its arguments: models are derived again only when something changed. Pure. */
export function memoizeLast<Values extends readonly unknown[], Result>(derive: (...values: Values) => Result): (...values: Values) => Result {
  let last: { readonly values: Values; readonly result: Result } | undefined;
  return (...values) => {
    const known = last;
    if (known && known.values.length === values.length && values.every((value, index) => Object.is(value, known.values[index]))) return known.result;
    const result = derive(...values);
    last = { values, result };
    return result;
  };
}
