import type { ProcessingRecordResolvers, QueryResolvers } from '../../generated/schema.ts'
import { pageOfList } from '../../platform/paging.ts'
import { recordOfProcessing } from './record.ts'

const Query: Pick<QueryResolvers, 'processingRecord'> = {
  processingRecord: (_, args, context) => recordOfProcessing(context, args),
}

const ProcessingRecord: ProcessingRecordResolvers = {
  activities: ({ activities }, page) => pageOfList(activities, page),
}

/** The record of processing activities. */
export const recordResolvers = { Query, ProcessingRecord }
