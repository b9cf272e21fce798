import { describe, expect, it } from '@jest/globals';
import { aPanel, atGoogle, deployDesk, deployed, endState, KIT, MAX, planned, release, type DeployDesk } from './deploy-desk.ts'; // prettier-ignore

const live = ({ project }: DeployDesk): number | undefined => project.deployments[1]?.version;

describe('deploying the panel', () => {
  it('pushes, keeps a version and makes the deployment that people have the panel from', async () => {
    const desk = deployDesk();
    const { done } = await release(desk);

    expect(done).toEqual([
      'Pushed the panel, and read it back the same, byte for byte.',
      'Kept it as version 1.',
      "Made the deployment of 'live' with version 1.",
    ]);
    expect(endState(desk)).toMatchObject({
      versions: [[1, aPanel().map(({ source }) => source)]],
      deployments: [
        [undefined, ''],
        [1, '[live] a note'],
      ],
      kept: true,
    });
    expect(desk.machine.journal).toMatchObject([
      { step: 'pushed', by: KIT },
      { step: 'versioned', version: 1 },
      { step: 'deployed', environment: 'live', version: 1 },
    ]);
  });

  it('only pushes unless it is a release: people keep what they have', async () => {
    const desk = deployDesk();
    await release(desk);
    const { done } = await release(desk, { built: aPanel('two'), environment: undefined });

    expect(done).toHaveLength(1);
    expect(desk.project.versions).toHaveLength(1);
    expect(live(desk)).toBe(1);
    expect(desk.project.files[0]?.source).toContain('two');
  });

  it('keeps one deployment for an environment, whatever it moves to', async () => {
    const desk = deployDesk();
    await release(desk);
    const { settings } = desk.machine;
    const { done } = await release(desk, { built: aPanel('two') });

    expect(done.at(-1)).toBe("Moved 'live' from version 1 to version 2.");
    expect(desk.machine.settings).toEqual(settings);
    await release(desk, { built: aPanel('two'), environment: 'test' });
    expect(desk.project.deployments.map(({ version }) => version)).toEqual([undefined, 2, 2]);
    expect(desk.project.versions).toHaveLength(2);
  });

  it('changes nothing when it is run again', async () => {
    const desk = deployDesk();
    await release(desk);
    const before = JSON.stringify(desk.project);
    expect((await release(desk)).done).toEqual([]);
    expect(JSON.stringify(desk.project)).toBe(before);
  });

  it('finds the deployment again on a machine that kept nothing', async () => {
    const desk = deployDesk();
    await release(desk);
    const { settings } = desk.machine;
    desk.machine.settings = { ...settings, environments: {} };
    await release(desk, { built: aPanel('two') }, { as: MAX });

    expect(desk.machine.settings).toEqual(settings);
    expect(live(desk)).toBe(2);
  });

  describe.each([
    ['the first time', () => Promise.resolve(deployDesk())],
    ['later', async () => {
      const desk = deployDesk();
      await release(desk, { built: aPanel('old') });
      return desk;
    }], // prettier-ignore
  ])('interrupted at every call in turn, %s', (_, prepare) => {
    it.each([
      ['before Google did it', 'server-error:status=503'],
      ['when Google had done it and the answer was lost', 'reset:times=1'],
    ])('%s: run again, it ends as if nothing had happened', async (__, fault) => {
      const whole = await prepare();
      const calls = await atGoogle(whole, async (scripts, made) => {
        await deployed(scripts, whole);
        return made();
      });
      expect(calls).toBeGreaterThan(8);
      for (let after = 0; after < calls; after += 1) {
        const desk = await prepare();
        await release(desk, {}, { faults: `${fault},after=${after}` }).catch((error: unknown) => error);
        await release(desk);
        expect(endState(desk)).toEqual(endState(whole));
      }
    }); // prettier-ignore
  });

  it('goes on from a stop between the making of a deployment and the noting of its id', async () => {
    const desk = deployDesk();
    const stopped = release(desk, {}, {}, () => Promise.reject(new Error('The disk is full')));
    await expect(stopped).rejects.toThrow('The disk is full');
    expect(desk.machine.settings.environments).toEqual({});
    await release(desk);
    expect(desk.project.deployments).toHaveLength(2);
    expect(desk.machine.settings.environments.live?.deploymentId).toBe(desk.project.deployments[1]?.id);
  });

  it('lets two people deploy the same at once: one deployment, at one version of it', async () => {
    const desk = deployDesk();
    await release(desk, { built: aPanel('old') });
    await atGoogle(desk, (scripts) => Promise.allSettled([deployed(scripts, desk), deployed(scripts, desk)]));
    await release(desk);
    expect(desk.project.deployments).toHaveLength(2);
    const version = desk.project.versions.find(({ number }) => number === live(desk));
    expect(version?.files.map(({ source }) => source)).toEqual(aPanel().map(({ source }) => source));
  });
});

describe('what is refused before anything is written', () => {
  const refused = async (desk: DeployDesk, wishes: Parameters<typeof release>[1]): Promise<string> => {
    const before = JSON.stringify(desk.project);
    const said = await release(desk, wishes).then(
      () => 'nothing was refused',
      (error: unknown) => (error as Error).message,
    );
    expect(JSON.stringify(desk.project)).toBe(before);
    return said;
  };

  it('is asking people for more than now, until the flag names it', async () => {
    const desk = deployDesk();
    await release(desk);
    const built = aPanel('two', ['drive.metadata', 'drive.readonly']);
    expect(await refused(desk, { built })).toContain('--allow-scope drive.readonly');
    const allowedScopes = ['https://www.googleapis.com/auth/drive.readonly'];
    expect((await atGoogle(desk, (scripts) => planned(scripts, desk, { built, allowedScopes }))).addedScopes).toEqual(
      allowedScopes,
    );
    await release(desk, { built, allowedScopes });
    expect(live(desk)).toBe(2);
    expect(await refused(desk, { built: aPanel('three'), allowedScopes })).toContain('does not ask for');
  }); // prettier-ignore

  it('is asking for more by way of a push that nobody released', async () => {
    const desk = deployDesk();
    await release(desk);
    const wide = aPanel('two', ['drive.metadata', 'drive.readonly']);
    desk.workspace.scripts.write(desk.project, wide, KIT);
    expect(await refused(desk, { built: wide })).toContain('--allow-scope drive.readonly');
  });

  it('is the end of what somebody else changed and no version holds', async () => {
    const desk = deployDesk();
    await release(desk);
    desk.workspace.scripts.write(desk.project, aPanel('by hand'), MAX);
    expect(await refused(desk, { built: aPanel('two') })).toMatch(/^max@example\.gov\.uk changed the project .+--overwrite/);
    await release(desk, { built: aPanel('two'), overwrite: true });
    expect(live(desk)).toBe(2);
  }); // prettier-ignore

  it('is a version beyond all that Google holds, of which a person is warned early', async () => {
    const desk = deployDesk();
    await release(desk);
    while (desk.project.versions.length < 149) desk.workspace.scripts.addVersion(desk.project, '');
    const two = { built: aPanel('two') };
    const { warnings } = await atGoogle(desk, (scripts) => planned(scripts, desk, two));
    expect(warnings).toEqual([expect.stringMatching(/^The project then holds 150 of 200 versions/)]);
    while (desk.project.versions.length < 200) desk.workspace.scripts.addVersion(desk.project, '');
    expect(await refused(desk, two)).toContain('under Project history, delete old ones');
    expect((await release(desk, { ...two, environment: undefined })).done).toHaveLength(1);
  });

  it('is a twenty-first deployment', async () => {
    const desk = deployDesk();
    await release(desk);
    while (desk.project.deployments.length < 21) desk.workspace.scripts.addDeployment(desk.project, 1, '');
    expect(await refused(desk, { environment: 'test' })).toContain('archive one that nobody has the panel from');
  }); // prettier-ignore

  it('is the head in the place of a deployment, since it cannot be moved', async () => {
    const desk = deployDesk();
    const environments = { live: { deploymentId: desk.project.deployments[0]?.id ?? '' } };
    desk.machine.settings = { ...desk.machine.settings, environments };
    expect(await refused(desk, {})).toContain('is the head, which runs whatever was pushed last');
  });

  it('is a deployment that somebody deleted, since whoever had the panel from it lost it', async () => {
    const desk = deployDesk();
    await release(desk);
    desk.workspace.scripts.deleteDeployment(desk.project, desk.machine.settings.environments.live?.deploymentId ?? '');
    expect(await refused(desk, {})).toContain('is not in the project any more');
  }); // prettier-ignore
});
