/** Says what is being done and how far it is: on one line of a terminal, on a few lines of a log. */
export class Announcer {
  private readonly terminal = process.stdout.isTTY === true;
  private began = Date.now();
  private title = '';

  begin(title: string): void {
    this.title = title;
    this.began = Date.now();
    if (this.terminal) process.stdout.write(`${title} …`);
  }

  progress(done: number, total: number): void {
    if (this.terminal && total > 0) process.stdout.write(`\r${this.title} … ${done}/${total} `);
  }

  end(result: string): void {
    const seconds = ((Date.now() - this.began) / 1000).toFixed(1).replace('.', ',');
    process.stdout.write(
      `${this.terminal ? '\r' : ''}${this.title}: ${result} (${seconds} giây)\n`,
    );
  }
}
