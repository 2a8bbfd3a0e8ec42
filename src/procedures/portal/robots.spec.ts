import { readRobots } from './robots';

const rules = { timeoutMs: 200, userAgent: 'BanGiao (0123456789)' };
const portal = 'https://cong.example/api';
const list = `${portal}/v1/list`;

/** A portal whose robots.txt is one answer after the other. */
const answering =
  (...answers: (() => Response)[]): typeof fetch =>
  async () =>
    answers.shift()!();
const text = (status: number, body = '', headers = {}) =>
  answering(() => new Response(body, { status, headers }));

describe('rules of a portal', () => {
  it.each([
    ['no file', text(404), true],
    ['an empty file', text(200), true],
    ['everything forbidden', text(200, 'User-agent: *\nDisallow: /'), false],
    ['this program forbidden', text(200, 'User-agent: BanGiao\nDisallow: /api/'), false],
    ['another program forbidden', text(200, 'User-agent: Other\nDisallow: /'), true],
    ['something else forbidden', text(200, 'User-agent: *\nDisallow: /sso'), true],
    ['the longer rule wins', text(200, 'User-agent: *\nDisallow: /\nAllow: /api/v1/'), true],
    ['away', text(503), false],
    ['elsewhere', text(301, '', { location: 'https://other.example/robots.txt' }), false],
  ])('%s', async (_, fetchIt, allowed) => {
    const answer = await readRobots(fetchIt, portal, rules);
    expect(answer.allows(list, rules.userAgent)).toBe(allowed);
  });

  it.each([
    ['User-agent: *\nCrawl-delay: 2', 2_000],
    ['User-agent: *\nCrawl-delay: 2\n\nUser-agent: BanGiao\nCrawl-delay: 0.5', 500],
    ['User-agent: Other\nCrawl-delay: 5', 0],
    ['User-agent: *\nCrawl-delay: 86400', 60_000],
  ])('keeps the distance that is asked for: %j', async (file, expected) => {
    const answer = await readRobots(text(200, file), portal, rules);
    expect(answer.apartMs(rules.userAgent)).toBe(expected);
  });

  it('follows within the portal', async () => {
    const fetchIt = answering(
      () => new Response(null, { status: 302, headers: { location: '/luat.txt' } }),
      () => new Response('User-agent: *\nDisallow: /api'),
    );
    expect((await readRobots(fetchIt, portal, rules)).allows(list, 'BanGiao')).toBe(false);
  });

  it('nobody there: nothing may be asked, and why', async () => {
    const fetchIt = async () => {
      throw new Error('ECONNREFUSED');
    };
    const answer = await readRobots(fetchIt, portal, rules);
    expect([answer.allows(list, 'BanGiao'), answer.detail]).toEqual([
      false,
      expect.stringContaining('ECONNREFUSED'),
    ]);
  });
});
