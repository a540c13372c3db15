import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { demoAccounts } from '#libs/contract/demo.js';
import type { RouteResponse } from '#libs/contract/route.js';
import { DEMO_PASSWORD } from '../accounts/demo-password.js';
import { Municipality } from '../municipalities/municipality.entity.js';
import { readDemoPeople } from './demo-people.js';
import { existsInSeeds } from './demo-script.js';

/** Whom one can sign in as, in demo mode. */
@Injectable()
export class DemoAccounts {
  constructor(private readonly source: DataSource) {}

  async list(): Promise<RouteResponse<typeof demoAccounts>> {
    const municipalities = await this.source.getRepository(Municipality).find({ order: { key: 'ASC' } });
    const lists = await Promise.all(
      municipalities.map(async ({ key, name }) => {
        const people = (await existsInSeeds(`demo/people-${key}.csv`)) ? await readDemoPeople(key) : [];
        return people.map(({ email, name: person, role, department }) => ({
          email,
          name: person,
          role,
          department,
          municipality: name,
          password: DEMO_PASSWORD,
        }));
      }),
    );
    return { accounts: lists.flat() };
  }
}
