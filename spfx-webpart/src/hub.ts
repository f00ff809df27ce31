/** Where the hub is, and for whom the tokens are that it takes. Making a package writes this file with the values it is given. */
export const hub = {
  address: 'https://hub.example.com',
  resource: 'api://hub.example.com/00000000-0000-4000-8000-000000000000',
}
