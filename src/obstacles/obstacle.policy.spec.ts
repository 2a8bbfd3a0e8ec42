import fc from 'fast-check';
import { LEVELS, mayMove, OBSTACLE_STATES, SEVERITIES } from './obstacle-state';
import { actsOn, mayLower, mayPass, ownerFits } from './obstacle.policy';

const unit = { report: true, handle: false };
const province = { report: true, handle: true };

describe('what may be done with an obstacle', () => {
  it('is nothing for who only looks', () => {
    expect(actsOn({ state: 'open', level: 'commune' }, { report: false, handle: false })).toEqual(
      [],
    );
  });

  it('lets a unit end what lies with itself, or was answered, not what it passed on', () => {
    expect(actsOn({ state: 'in_progress', level: 'commune' }, unit)).toContain('close');
    expect(actsOn({ state: 'in_progress', level: 'department' }, unit)).not.toContain('close');
    expect(actsOn({ state: 'answered', level: 'department' }, unit)).toContain('close');
    expect(actsOn({ state: 'in_progress', level: 'ministry' }, province)).toContain('close');
  });

  it('opens what was ended again, and nothing else', () => {
    expect(actsOn({ state: 'closed', level: 'province' }, unit)).toEqual(['reopen']);
  });

  it('leaves grouping to who settles obstacles', () => {
    expect(actsOn({ state: 'open', level: 'commune' }, unit)).not.toContain('group');
    expect(actsOn({ state: 'open', level: 'commune' }, province)).toContain('group');
  });

  it('lets nobody but these call a blocking obstacle less', () => {
    expect(mayLower('blocking', 'ordinary', unit)).toBe(false);
    expect(mayLower('blocking', 'blocking', unit)).toBe(true);
    expect(mayLower('serious', 'ordinary', unit)).toBe(true);
    expect(mayLower('blocking', 'serious', province)).toBe(true);
  });

  it('passes from the unit to a department, and from there by who settles obstacles', () => {
    expect(mayPass('commune', 'department', unit)).toBe(true);
    expect(mayPass('commune', 'ministry', unit)).toBe(false);
    expect(mayPass('department', 'province', unit)).toBe(false);
    expect(mayPass('department', 'ministry', province)).toBe(true);
    expect(mayPass('province', 'province', province)).toBe(false);
  });

  it('has a body of the unit in charge at the lowest level, one of the province above', () => {
    const place = { unitId: 'u', provinceId: 'p' };
    expect(ownerFits('commune', { unitId: 'u' }, place)).toBe(true);
    expect(ownerFits('commune', { unitId: 'p' }, place)).toBe(false);
    expect(ownerFits('ministry', { unitId: 'p' }, place)).toBe(true);
    expect(ownerFits('department', { unitId: 'u' }, place)).toBe(false);
    expect(ownerFits('department', { unitId: 'x' }, { unitId: 'u', provinceId: null })).toBe(false);
  });
});

describe('states of an obstacle', () => {
  it('law: an act is offered only where the state may move so', () => {
    const obstacle = fc.record({
      state: fc.constantFrom(...OBSTACLE_STATES),
      level: fc.constantFrom(...LEVELS),
      severity: fc.constantFrom(...SEVERITIES),
    });
    const target = {
      take_up: 'in_progress',
      wait: 'waiting',
      answer: 'answered',
      close: 'closed',
      reopen: 'in_progress',
    } as const;
    fc.assert(
      fc.property(obstacle, fc.boolean(), (at, handle) => {
        for (const act of actsOn(at, { report: true, handle }))
          if (act in target)
            expect(mayMove(at.state, target[act as keyof typeof target])).toBe(true);
      }),
    );
  });

  it('law: from every state an obstacle can be ended, by who settles obstacles, in one step', () => {
    for (const state of OBSTACLE_STATES)
      for (const level of LEVELS)
        if (state !== 'closed') expect(actsOn({ state, level }, province)).toContain('close');
  });
});
