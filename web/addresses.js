// Addresses of measures: id[:parameter=value]...

export const measureId = (address) => address.split(':')[0];

export function parametersOf(address) {
  return Object.fromEntries(address.split(':').slice(1).map((p) => p.split('=')).map(([k, ...v]) => [k, v.join('=')]));
}
