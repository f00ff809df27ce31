// By itself, since few addresses name a place in the product.
export { parseRoute } from '@counterpart/screens'
