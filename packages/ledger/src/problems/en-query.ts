// English texts for questions: what is no question, and what is not held for its answer.

import type { ProblemText, QueryProblemKey } from '../problems.ts';

export const enQuery: Readonly<Record<QueryProblemKey, ProblemText>> = {
  'query/unknown': {
    title: 'No module answers this question',
    help: 'Check the path; see the list of queries with `witan query --help`.',
  },
  'query/no-list': {
    title: 'The answer to this question is no list',
    detail: 'Pages and a sum alone are offered where the answer is a whole collection.',
    help: 'Ask without limit, from and proof=sum.',
  },
  'query/other-proof': {
    title: 'There is no such proof of this answer',
    detail: 'What can be proved follows from the question, and is named here.',
    help: 'Leave proof out: a proof of the kind that fits comes by default.',
  },
  'query/past-gone': {
    title: 'This node no longer holds all past versions of the record',
    detail: 'The record itself, and the number of its versions, are proved as before.',
    help: 'Ask again later: the node fetches them from others. Or ask another agency.',
  },
  'query/entries-gone': {
    title: 'This node does not hold these entries of the log yet',
    detail: 'It began with a snapshot, and fetches the entries before it from the others.',
    help: 'Ask again later, or another agency: any of them is checked against the same head.',
  },
  'query/events-gone': {
    title: 'This node does not hold events as old as that',
    detail: 'It began with a snapshot, which brings the state and no events before it.',
    help: 'Read the state at the height that the link names, and go on with the events behind it.',
  },
  'query/no-prefix': {
    title: 'The log has no prefix of this size',
    detail: 'A prefix has at least one entry, and no more than the log had at that height.',
    help: 'Ask for the head of the log to see its size.',
  },
};
