import { PortalTraffic, TrafficByAddress, type TimeSource } from './portal-traffic';

class FakeTime implements TimeSource {
  at = 0;
  now = () => this.at;
  sleep = async (milliseconds: number) => {
    this.at += milliseconds;
  };
}

const rules = { requestsPerSecond: 5, failuresToOpen: 3, pauseMs: 1000 };

describe('traffic with the portal', () => {
  it('spaces requests evenly', async () => {
    const time = new FakeTime();
    const traffic = new PortalTraffic(rules, time);
    const turns: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      await traffic.turn();
      turns.push(time.at);
    }
    expect(turns).toEqual([0, 200, 400, 600]);
  });

  it('keeps quiet as long as the portal asked for', async () => {
    const time = new FakeTime();
    const traffic = new PortalTraffic(rules, time);
    traffic.holdFor(5000);
    await traffic.turn();
    expect(time.at).toBe(5000);
  });

  it('opens after failures in a row, lets one probe through after the pause, and closes when it succeeds', () => {
    const time = new FakeTime();
    const traffic = new PortalTraffic(rules, time);
    traffic.failed();
    traffic.failed();
    traffic.succeeded();
    traffic.failed();
    traffic.failed();
    expect(traffic.admit()).toBe('yes');
    traffic.failed();
    expect(traffic.admit()).toBe('no');
    expect(traffic.pauseLeft()).toBe(1000);
    time.at = 1000;
    expect([traffic.admit(), traffic.admit()]).toEqual(['probe', 'wait']);
    traffic.failed();
    expect(traffic.admit()).toBe('no');
    expect(traffic.pauseLeft()).toBe(2000);
    time.at = 3000;
    expect(traffic.admit()).toBe('probe');
    traffic.succeeded();
    expect([traffic.admit(), traffic.admit()]).toEqual(['yes', 'yes']);
  });

  it('an aborted probe is given back', () => {
    const time = new FakeTime();
    const traffic = new PortalTraffic({ ...rules, failuresToOpen: 1 }, time);
    traffic.failed();
    time.at = 1000;
    expect(traffic.admit()).toBe('probe');
    traffic.abandoned();
    expect(traffic.admit()).toBe('probe');
  });

  it('is shared by all clients of one address', () => {
    const known = new TrafficByAddress(new FakeTime());
    expect(known.of('https://a.example/x', rules)).toBe(known.of('https://a.example/y', rules));
    expect(known.of('https://a.example', rules)).not.toBe(known.of('https://b.example', rules));
  });
});
