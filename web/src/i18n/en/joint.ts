import type { viJoint } from '../vi/joint';

/** Words of acceptance in one act. */
export const enJoint: typeof viJoint = {
  joint: {
    title: 'Acceptance of the whole list',
    none: 'Nobody has asked for the whole list yet. All parties confirm once for all rows but the exceptions.',
    ask: 'Ask to accept {{n}} rows – {{receiver}}',
    openTitle: 'Accept the whole list – {{receiver}}',
    openLead:
      '{{n}} rows wait to be accepted. Rows that are not agreed go among the exceptions: they become disputed, the rest is accepted once every party has confirmed.',
    openOk: 'Put {{n}} rows before the parties',
    withWitness: 'A witness (province) confirms as well',
    findException: 'Find an exception by row code or name',
    except: 'Exception: {{name}}',
    notException: 'No exception',
    noteMissing: 'Say of each exception why, and how to go on.',
    askedBy: 'Asked for by {{name}} at {{time}}',
    rows: '{{accepted}} rows accepted, {{excepted}} exceptions',
    exceptions: '{{n}} exceptions',
    more: 'and {{n}} more',
    state: {
      open: 'Waiting for the parties',
      done: 'Accepted',
      cancelled: 'Cancelled',
      overtaken: 'Overtaken by a change of the list',
    },
    side: { giver: 'Giver', receiver: 'Receiver', witness: 'Witness' },
    changed:
      'The list changed after this was asked for. Look at the rows and ask anew; earlier confirmations no longer count.',
    confirmed: 'Confirmed by {{name}} at {{time}}',
    confirmedThrough: 'Confirmed by {{name}} at {{time}}, with a code on the device of {{through}}',
    notConfirmed: 'Not confirmed',
    confirm: 'Confirm ({{side}})',
    confirmTitle: 'Confirm the acceptance – {{side}}',
    confirmOk: 'Confirm',
    confirmWhat:
      '{{receiver}} accepts {{accepted}} rows of {{giver}}; {{excepted}} exceptions become disputed. It takes effect once every party has confirmed.',
    notASignature: 'A confirmation in the system, no signature on the minutes.',
    said: 'Confirmed. The others are still to confirm.',
    done: 'Every party has confirmed, the whole list is accepted.',
    typeCode: 'Type a code here',
    codeOf: 'Single-use code of: {{side}}',
    codeHint:
      'Whoever confirms gets it on the own device; after 5 wrong tries a new one is needed.',
    codeMissing: 'Type the single-use code.',
    getCode: 'Get a code for another device',
    codeTitle: 'Single-use code – {{side}}',
    codeLead:
      'The code stands for your signing in on the device of the other side. Tell it only after you have seen the list and its exceptions. The trail names you and whose device it was.',
    makeCode: 'Get the code',
    codeUntil: 'To be used once, until {{time}}. It is not shown again once this is closed.',
    cancel: 'Cancel',
    waiting: 'Waiting for you to confirm',
    waitingLine: '{{giver}} → {{receiver}}: {{n}} rows, {{excepted}} exceptions',
  },
};
