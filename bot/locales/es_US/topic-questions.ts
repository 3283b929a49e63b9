import { lines } from '../utterances.ts';

/** What customers ask about a topic. */
export const topicQuestions = lines(`
  hay un problema con mi {Topic}
  hay un error en mi {Topic}
  me puede ayudar con mi {Topic}
  me puedes ayudar con mi {Topic}
  dónde está mi {Topic}
  cuándo llega mi {Topic}
  hay un {Topic} que no reconozco
  puede revisar mi {Topic}
  cómo pago mi {Topic}
  cómo puedo pagar mi {Topic}
  cómo cancelo mi {Topic}
  cómo cambio mi {Topic}
  cómo rastreo mi {Topic}
  cómo reviso mi {Topic}
  cómo configuro mi {Topic}
  cómo configuro el {Topic}
  cómo arreglo el {Topic}
  cómo conecto el {Topic}
  cómo veo mi {Topic}
  cómo recupero mi {Topic}
  cómo devuelvo un {Topic}
  cómo pido un {Topic}
  cómo solicito un {Topic}
  cómo funciona el {Topic}
  cuánto es mi {Topic}
  cuánto debo de mi {Topic}
  cuánto cuesta el {Topic}
  cuánto tarda el {Topic}
  cuánto tarda en llegar mi {Topic}
  qué es este {Topic}
  qué es este {Topic} en mi cuenta
  qué pasa con el {Topic}
  qué pasa con mi {Topic}
  qué pasó con mi {Topic}
  qué pasó con el {Topic}
  qué hay de mi {Topic}
  por qué hay un {Topic}
  por qué me llegó un {Topic}
  por qué me {Topic} de más
  por qué mi {Topic} es tan alta
  por qué mi {Topic} está tan cara
  por qué no llega mi {Topic}
  por qué no tengo {Topic}
  por qué se cae el {Topic}
  dónde veo mi {Topic}
  dónde puedo ver mi {Topic}
  dónde encuentro mi {Topic}
  dónde anda mi {Topic}
  dónde quedó mi {Topic}
  en dónde viene mi {Topic}
  cuándo llega el {Topic}
  cuándo me llega el {Topic}
  cuándo me llega mi {Topic}
  cuándo vence mi {Topic}
  cuándo vuelve el {Topic}
  cuándo me hacen el {Topic}
  cuándo sale mi {Topic}
  a qué hora llega mi {Topic}
  a dónde mandaron mi {Topic}
  hacen {Topic} a otro país
  tienen {Topic}
  hay {Topic}
  puedo pagar mi {Topic} aquí
  puedo cancelar mi {Topic}
  puedo cambiar mi {Topic}
  puedo devolver el {Topic}
  puedo pedir un {Topic}
  me puede mandar mi {Topic}
  me puede mandar una copia de mi {Topic}
  me puede revisar la {Topic}
  me puede explicar mi {Topic}
  me ayuda con mi {Topic}
  me ayuda con el {Topic}
  me ayudas con la {Topic}
`);
