export { type PairCount, type Proposals, proposeRelations, riskOfARelation } from './proposeRelations.ts'
export {
  checkRelation,
  isRelation,
  type Relation,
  type RelationRefusal,
  type RelationState,
  type RelationVerdict,
  relationState,
  relationVerdicts,
} from './relation.ts'
