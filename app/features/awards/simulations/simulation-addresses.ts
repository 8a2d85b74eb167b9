export const simulationsOf = (callReference: string) => `/gestion/appels/${callReference}/simulations`;
